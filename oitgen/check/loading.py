"""The manual pages of rules that no file of this room holds: what loading, writing and the command line tell by themselves.

`oitgen explain` prints them. A test finds any rule of the program that is explained nowhere.
"""

from oitgen.model.finding import Message, message

RULES: dict[str, Message] = {
    "address-shared": message(
        "Two documents of one item have names that differ in spaces, signs or capitals alone, and would get the same address on the "
        "website, so both addresses were made longer with a short mark of their own. They work, but are easily mistaken for one "
        "another. Give each file a name of its own, or write slug: for it under files: in index.md."
    ),
    "agency-name-missing": message(
        "site.yaml does not say the name of the agency, and no site can be made without it. Write name: and the name two spaces "
        "further in below agency:."
    ),
    "also-for-unknown": message(
        "also_for: names an item that this year's catalogue does not have, so the text or file is not shown there. Correct the code."
    ),
    "assessment-invalid": message(
        "The file assessment.yaml, which tells weights, rating levels and calendars, has a mistake. Because points reckoned wrongly "
        "mislead, it is not used until it is mended. The finding names file and line; the file that comes with oitgen shows how it "
        "is written."
    ),
    "caption-unmatched": message(
        "A line of คำบรรยาย.txt names a photo that is not in its folder, or there are more lines than photos, so the caption stands "
        "nowhere. Write one line for each photo, in the order of their names, or each line as: name of the photo, colon, caption."
    ),
    "catalogue-invalid": message(
        "A catalogue file has a mistake. Because a requirement read wrongly costs the agency points, the catalogue is not used "
        "until it is mended. The finding names file and line."
    ),
    "catalogue-missing": message(
        "Neither site.yaml nor the folders say which catalogue the site follows. Add kind: below agency:, or a year with its "
        "catalogue below years:."
    ),
    "catalogue-other-year": message(
        "A year follows the catalogue of another year, because there is none of its own yet. The periods were moved, the "
        "requirements were not changed; the NACC may have changed them."
    ),
    "catalogue-unknown": message("site.yaml names a catalogue that does not exist. All catalogues are shown by oitgen list catalogues."),
    "citizen-id": message(
        "A text holds a valid 13-digit citizen number beside words such as เลขประจำตัวประชาชน, so the paragraph is held back. "
        "Remove the number. If it may be public, say so with a reason under checks: ignore: in site.yaml."
    ),
    "confirm-answer": message(
        "An answer in the workbook given to oitgen confirm does not count: it is neither ใช่, ไม่ใช่ nor ข้าม, nobody's name stands "
        "beside it, or the file was replaced after the list was made. Make a new list with oitgen check --format xlsx, look at the "
        "files again, and fill it in."
    ),
    "confirmation-stale": message(
        "A person confirmed this, but the file or text was changed afterwards. A confirmation holds only for exactly what was seen, "
        "so it no longer counts. Look at it again with oitgen confirm."
    ),
    "confirmed-line": message(
        "A line of the file of confirmations cannot be read, so it confirms nothing. It must hold item, element, file, sha256, by and "
        "on. Delete the line and confirm again with oitgen confirm."
    ),
    "date-impossible": message(
        "The file's name holds a day that no calendar has, such as 31 April. Nothing was guessed from it. Correct the day in the name."
    ),
    "disk-full": message("The disk has no room for the new site. The site built before is whole. Free some space and build again."),
    "disk-refuses": message("The disk is full or may only be read. Free some space, or work in another folder."),
    "document-damaged": message(
        "The document could not be opened: it is damaged, or something else than its name says. It is published as it is. Open it "
        "yourself; if it does not open, save or download it again."
    ),
    "document-empty": message(
        "The document holds no word and no picture: a blank page, or a workbook without a value. Open it, and put the right file here."
    ),
    "document-locked": message("The document asks for a password, so visitors cannot read it either. Save it again without a password."),
    "element-number": message(
        "The number of an element folder is that of one element, its words are those of another. The words hold. Rename the "
        "folder so that both agree."
    ),
    "eservice-unknown": message(
        "An online service in channels: eservices says that it is for an element no year's catalogue has, so it is shown but counts "
        "for nothing. Correct for:, or take it away. The elements of an item are shown by oitgen explain and its code."
    ),
    "evidence-missing": message("evidence: in index.md names a file that is not there. Write the file's name as it stands in the folder."),
    "evidence-unknown": message(
        "evidence: in index.md names an element this item does not have. What the item has is shown by oitgen explain and its code."
    ),
    "explain-unknown": message(
        "There is no rule and no item of that name. Rules stand in brackets in the findings; items are shown by oitgen list items."
    ),
    "file-archive": message(
        "ZIP, RAR and other archives are not published: assessors do not unpack them and telephones cannot. Unpack the archive "
        "here and delete it."
    ),
    "file-astray": message(
        "This file lies outside every item, and no page shows it, so it is not published. Move it into the folder of its item, "
        "or link to it from the page it belongs to."
    ),
    "path-long": message(
        "A path of more than 240 characters cannot be opened on many Windows computers, and a name of more than 240 bytes cannot be "
        "copied to many disks (a Thai letter takes three). Shorten the names; the title on the page can be set with files: in index.md."
    ),
    "file-empty": message("The file holds 0 bytes; usually a copy was broken off. Copy or save it again."),
    "file-entry-missing": message(
        "An entry under files: in index.md names a file that is not in the folder. Write its whole name, with .pdf or the like."
    ),
    "file-pointer": message(
        "A shortcut (.lnk) or a Google Docs pointer (.gdoc, .gsheet) only says where a document is; it holds none. Download the "
        "document as PDF, Word or Excel and put that file here."
    ),
    "file-unreadable": message(
        "The system refuses to open this file or folder. Close the program that has it open, or copy it again from where it came."
    ),
    "folder-too-deep": message("Folders inside folders lie too deep to be read. Move this folder further up."),
    "folder-unknown": message(
        "The name of this folder or file begins with no item code and is no item's title, so nothing in it is published. Begin "
        "its name with the code, as in: O7 รายงานประจำเดือน."
    ),
    "front-matter-unclosed": message(
        "The first line of the text is ---, but no second --- closes the settings, so they are shown as text. Add a line with "
        "only --- below the last setting."
    ),
    "given-incomplete": message(
        "The file of known scores lacks some, so there is no total. Add them. Only the scores of OIT, or of one of its indicators, may "
        "be left out: they are then taken from the site, once as sure and once as possible."
    ),
    "given-invalid": message(
        "The file of known scores holds something that is no score. Write indicators: or instruments:, and for each a number from 0 "
        "to 100; each score in one way only."
    ),
    "heading-order": message(
        "A heading skips a level, as #### right below ##. Screen readers announce levels, so the page shows it one level below the "
        "heading before it. Write one # more than that heading has, if that is what you mean."
    ),
    "html-removed": message(
        "The text holds HTML that is not published, such as scripts, frames and forms: it could run on a visitor's computer or "
        "call other websites. It was left out. Write it with Markdown, or as a link."
    ),
    "iit-public": message(
        "The IIT survey is for the agency's own staff. Its link or code must never be public, so the file or text that holds it "
        "is held back. Remove it; the survey for citizens is EIT."
    ),
    "image-outside": message(
        "A picture of the text lies on another website. Loading it would tell that website who reads this page, so a link is "
        "shown instead. Save the picture beside the text and write its file name."
    ),
    "init-refused": message("oitgen init makes new folders only and changes nothing that is there. Choose an empty folder."),
    "item-ambiguous": message(
        "The number in the name says one item and its words say another, so it is not clear which is meant and nothing is "
        "published. Begin the name with the code of the right item."
    ),
    "item-by-title": message(
        "The folder has no item code, but its name is the title of exactly one item, so it is read as that one. Put the code at "
        "the beginning to be sure."
    ),
    "item-elsewhere": message(
        "The file's name says one item, but it lies in the folder of another. The folder holds. Move the file if it belongs to "
        "the item its name says."
    ),
    "item-other-title": message(
        "The code at the beginning of the name is that of one item, the words are the title of another. The code holds. Codes "
        "differ from year to year, so look whether the code is the right one for this year."
    ),
    "item-twice": message(
        "Two folders of one year are named for the same item. Both are shown together on its page. Move everything into one of them."
    ),
    "item-unknown": message(
        "The code in the name is none of this year's catalogue, so what lies there is not published. Correct the code; all "
        "items are shown by oitgen list items."
    ),
    "key-duplicate": message("A key stands twice in one place; the first value is used. Delete one of them."),
    "key-unknown": message(
        "A key in a settings file or in the head of a text is not known, most often a slip of the pen, so its value has no "
        "effect. The hint names the nearest key."
    ),
    "kind-unknown": message(
        "No catalogue is for the kind of agency that site.yaml names. The kinds that can be used stand in the listing of oitgen "
        "list catalogues."
    ),
    "link-broken": message("A symbolic link in the folder points at something that is not there. Delete it, or copy the file itself here."),
    "link-circle": message("A symbolic link leads back to a folder it lies in, so following it would never end. Delete it."),
    "link-dead": message(
        "With --external, oitgen check asks every outside address whether it still answers. This one is gone: the page is not there "
        "(404), there is no website of that name, its server accepts no connection, or its certificate is not valid. Open it in a "
        "browser, and correct it or take it away. Slow websites, and those that answer no program, are not told."
    ),
    "link-empty": message(
        "A link file (.url or .webloc) holds no web address that can be published. Make it again by dragging the address from "
        "the browser into the folder."
    ),
    "link-local": message(
        "A link points at a place on your own computer, such as C:\\ or file://, which nobody else can open. Copy the file into "
        "the item's folder and write its name."
    ),
    "link-outside": message(
        "A symbolic link points outside the site folder. It is not followed, because files the agency did not mean to publish "
        "may lie there. Copy the file itself into the site folder."
    ),
    "link-unchecked": message(
        "With --external, some outside addresses could not be asked: the computer is not connected to the internet, the whole took "
        "longer than two minutes, or there are more than 500. Nothing is wrong with them as far as is known. Run the check again later."
    ),
    "list-unread": message(
        "Three lines or more in a row look like a list: -ข้อความ or 1.ข้อความ without a space, or signs such as • that Word makes. "
        "They are shown run together in one paragraph. Begin each line with a dash and a space, or with a number, a full stop and a space."
    ),
    "markdown-too-deep": message(
        "The text is too long or its lists and brackets lie too deep in each other to be laid out, so it is shown as plain "
        "text. Split it into several files."
    ),
    "news-index": message(
        "The list of news is made by the program, so an index.md directly in the news folder is not shown. Give the text a name "
        "that begins with its day, or move it out of the folder."
    ),
    "news-undated": message(
        "A news post has no date in its name and no date: in its text, so it is shown without one, after all others. Begin its "
        "name with the day, such as 2568-01-15."
    ),
    "news-without-text": message(
        "A news folder holds pictures or files but no index.md, so there is no post to show. Add index.md with the text of the news."
    ),
    "no-permission": message(
        "The system does not allow this file or folder to be read or written. Close the program that has it open, or ask who "
        "looks after the computer."
    ),
    "none-not-allowed": message(
        "The text says that there is none, but the criteria of this item ask for the information itself and let nobody declare a "
        "none. The declaration counts for nothing. Put the document into the item's folder and take none: or status: none away."
    ),
    "not-checked": message(
        "With --no-previews no document is opened, so nothing inside them was checked and photos keep the place they were taken "
        "at. Build without it before you publish."
    ),
    "output-busy": message("Another oitgen is writing to the same folder. Wait until it has finished."),
    "output-forbidden": message("There is no permission to write to the output folder. Allow it, or choose another folder with -o."),
    "output-foreign": message(
        "In the output folder stands a file that oitgen did not write, where a page or document should go. It is kept, and the "
        "page is not published. Move that file away and build again."
    ),
    "output-in-site": message(
        "The site cannot be written into the folder of the agency's own files: they would mingle. Leave -o out, or choose another folder."
    ),
    "output-is-disk": message("The output is a whole disk; a new site could not be prepared beside it. Choose a folder inside it with -o."),
    "output-is-file": message("Where the output folder should be stands a file. Move or rename it, or choose another folder with -o."),
    "output-locked": message(
        "A published file could not be replaced because another program has it open. The old one stays. Close that program and build again."
    ),
    "output-unwritable": message("The system refused to write the site. The site built before is whole. Check the disk and the folder."),
    "port-busy": message("Other programs use this port and those after it. Close other previews, or choose another port with --port."),
    "path-outside": message(
        "A setting points at a file outside the site folder. It is not read. Copy the file into the site folder and write its "
        "path from there."
    ),
    "people-columns": message(
        "The first rows of people.xlsx name no columns, so nobody in it is shown. Write ชื่อ, ตำแหน่ง, กลุ่ม, โทรศัพท์ and "
        "อีเมล into the first row."
    ),
    "period-ambiguous": message(
        "The name can be read as several periods, so the file fills no slot. Write one period, such as 2567-10 or ต.ค. 67."
    ),
    "period-contradiction": message(
        "The file's name says one period and its folder another. The file's name holds. Move the file, or correct its name."
    ),
    "period-missing": message(
        "This element is wanted period by period, and the file's name says none, so the file fills no slot. Begin its name with "
        "the month, such as 2567-10."
    ),
    "phone-zero": message(
        "Excel drops the 0 at the beginning of telephone numbers. It was put back; look whether it is right, and set the column to Text."
    ),
    "picture-damaged": message(
        "The picture could not be opened, so it is not published. Open it yourself; if that fails too, take it anew, else save "
        "it again as JPEG or PNG."
    ),
    "picture-private": message(
        "Telephones write the place where a photo was taken into it, and from pictures of this type it cannot be removed here. The "
        "picture is not published. Save it as JPEG or PNG."
    ),
    "picture-missing": message(
        "site.yaml or people.yaml names a picture that is not in the site folder. The person or page is shown without it. Put "
        "the picture there, or correct its name."
    ),
    "secret-in-config": message(
        "site.yaml seems to hold a password. Everyone who gets this folder can read it. Delete the line and change the password."
    ),
    "site-missing": message(
        "There is no site.yaml in the folder, or it cannot be opened. Go to the folder of your site, or make a new one with oitgen init."
    ),
    "slot-outside": message(
        "The period in the file's name is none of those this element asks for, so the file is shown but fills no slot. Often "
        "the year is one off: October to December of fiscal year 2568 belong to the calendar year 2567."
    ),
    "source-changed": message("A file was changed while the site was being built, so it was not published half new. Build again."),
    "template-broken": message(
        "A template of the theme has a mistake, so the pages cannot be made. The finding names the line. Correct it, or delete "
        "the file to use the default theme's again."
    ),
    "text-too-long": message("A text file is far larger than a page should be, so it is not laid out. Publish it as a PDF, or split it."),
    "theme-unknown": message(
        "site.yaml names a theme that does not exist. Write theme: default, or make the folder themes and the theme in it."
    ),
    "twin-unclear": message(
        "Several files stand for one period, and their names do not say which PDF and which Word or Excel file are the same "
        "document. Give the formats of one document the same name."
    ),
    "type-active": message(
        "Programs, scripts, web pages and SVG pictures can run on a visitor's computer, so they are not published. Save the "
        "content as PDF or PNG; a file you are sure of may be named under publish: allow: in site.yaml."
    ),
    "type-wrong": message(
        "The end of the file's name says another type than the file is; most often somebody changed the name, or a system saved a web "
        "page as .xls. An Excel or Word that opens it all the same warns each reader; otherwise nobody can open it. A picture under "
        "another name is not published, because it would show where it was taken. Open the file in its own program and save it as the "
        "type you want."
    ),
    "url-unsafe": message(
        "An address is of a kind that can run a program when it is clicked, or is not a whole web address, so it is not "
        "published as a link. Write it in full, beginning with https://."
    ),
    "value-missing": message("An entry lacks something it cannot do without, so it is not used. The hint says what to add."),
    "value-unknown": message("Only a few words can stand here, and this is none of them. The hint names those that can."),
    "value-wrong": message(
        "A value does not fit its key: a day that is none, a number that is text, an address that is incomplete. It has no "
        "effect until it is corrected."
    ),
    "version-unnumbered": message(
        "Several versions of one document lie here and nothing says which is the latest, so all are shown. Write "
        "ปรับปรุงครั้งที่ 1, 2 … into the names, or move old ones into a folder named เก่า."
    ),
    "workbook-unreadable": message(
        "people.xlsx cannot be read; it may have a password or be of an old type. Save it in Excel as Excel Workbook (.xlsx) "
        "without a password."
    ),
    "yaml-alias": message(
        "References with & and * make a settings file grow without measure, or point at nothing. They are not needed: write the value out."
    ),
    "yaml-deep": message("Lists and keys stand inside each other deeper than any settings need, so the file is not read."),
    "yaml-documents": message(
        "A line --- inside a settings file begins a second document; everything below it was left out. Delete the line."
    ),
    "yaml-tag": message(
        "A value begins with !, which in YAML is an order to a program. Such orders are not carried out here. Remove it, or put "
        "the text between quotes."
    ),
    "yaml-unreadable": message(
        "A line cannot be read as settings. Most often the text holds a colon and needs quotes, the indentation differs from "
        "the lines around it, a tab was used, or there is no space after a colon."
    ),
    "year-doubtful": message(
        "The year in the name has too few or too many digits, or mixes Thai and Arabic ones. Nothing was guessed. Write the "
        "Buddhist year with four digits."
    ),
    "year-unclear": message(
        "An item folder lies directly in content, but the site has several years, so it is not clear to which year it belongs. "
        "Nothing is built until it is moved into the folder of its year, such as content/2568."
    ),
    "year-unknown": message(
        "A folder is named for a year that site.yaml does not know, so nothing in it is published. Add the year with its "
        "catalogue under years: in site.yaml."
    ),
    "year-wrong": message("A key under years: is not a fiscal year of the Buddhist era. Write it with four digits, such as 2568."),
}
