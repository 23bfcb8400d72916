// The site's own search. It asks nobody but this site, and only for what a search needs.
//
// contents → cards (title, note, files of every text) and lists (which texts hold which pair of letters):
// texts whose lists agree are looked into, best first, and only those that hold the words are shown.
// Data are classic scripts that call oitgenSearch(…), since a page opened from a disk may fetch nothing else.
(() => {
"use strict";

// ---- folding: the same steps as oitgen/search/folding.py, in the same order

const T = "\u0e01-\u0e2e\u0e30-\u0e3a\u0e40-\u0e4e", M = "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e", S = "[ \t\n\r\f\v]";
const BE = "2[45][0-9][0-9]", CE = "(?:19|20)[0-9][0-9]", SHORT = "[4-9][0-9]", ENDS = "(?![0-9]|[.,][0-9])";
const MONTHS = "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม".split(" ");
const named = names => new Map(names.split(" ").map((name, at) => [name, MONTHS[at]]));
const THAI_SHORT = named("มค กพ มีค เมย พค มิย กค สค กย ตค พย ธค");
const ENGLISH = named("january february march april may june july august september october november december");
for (const [name, month] of [...ENGLISH]) ENGLISH.set(name.slice(0, 3), month);
ENGLISH.set("sept", MONTHS[8]);
const SHIFTED = "ฐิีึื่้๊๋์่้๊๋์ญัํ็่้๊๋์ฺุู", ORDER = "ฺุูัิีึื็่้๊๋์๎ํ";
const COMMISSION = /(?:สํานักงาน|คณะกรรมการ|เลขาธิการ) *$/;
const r = (source, flags = "g") => new RegExp(source, flags);
const DROPPED = r("[\u00ad\u0300-\u036f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]");
const is = {letter: r(`[a-z${T}]$`, ""), sign: r(`[0-9a-z${T}]$`, ""), latin: /[a-z]$/};
const DAY_BEFORE = r(`[0-9](?:st|nd|rd|th)?(?:${S}|-)?$`, ""), NUMBER_AFTER = r(`^\\.?(?:${S}|[,-])*[0-9]`, "");
const MARK_RUN = r(`[${M}]{2,}`), NO_LETTER = r(`[^0-9a-z${T}\u00df-\u024f\u0370-\u0dff\u0e80-\u1fff\u3040-\ud7ff]+`);
const whole = year => year.length === 4 ? year : "25" + year;

// Each: what to look for; what stands there instead, given the finding and what stands before and after it (null: leave it).
// A finding's group "kept" stays at its beginning, untouched.
const STEPS = [
  [r(`(?:${[...THAI_SHORT.keys()].join("|")})(?![a-z${T}])`), (m, before) => is.letter.test(before) ? null : THAI_SHORT.get(m[0])],
  [r(`(?:มี|เม|มิ|[มกพสตธ])\\.${S}?[คยพ](?:\\.|(?![.${T}]))(?![ก-ฮ](?:[^${T}]|$))`), (m, before) => {
    const month = THAI_SHORT.get(m[0].replace(r(`\\.|${S}`), ""));
    return !month || before.endsWith(".") || (month === MONTHS[1] && COMMISSION.test(before)) ? null : month;
  }],
  [r(`(?<kept>[${T}])${S}+(?=[${T}])`), () => ""],
  [r(`([ะา])([${M}]+)`), m => m[2] + m[1]],
  [MARK_RUN, m => [...new Set(m[0])].sort((one, other) => ORDER.indexOf(one) - ORDER.indexOf(other)).join("")],
  [/ํา/g, () => "ำ"],
  [/เเ/g, () => "แ"],
  [/(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*/g, (m, before, after) => {
    const month = ENGLISH.get(m[0]);
    if (!month || is.latin.test(before)) return null;
    return m[0] !== "may" || DAY_BEFORE.test(before) || NUMBER_AFTER.test(after) ? month : null;
  }],
  [r(`พ\\.${S}?ศ\\.?${S}*(${BE}|${SHORT})${ENDS}`), m => whole(m[1])],
  [r(`(${MONTHS.join("|")})(?:${S}|[.,/-])*(?:ค\\.${S}?ศ\\.?${S}*)?(${BE}|${CE}|${SHORT})${ENDS}`), m =>
    m[2].length === 4 && m[2] < "2400" ? `${m[1]}${+m[2] + 543} ${m[2]}` : m[1] + whole(m[2])],
  [r(`(?<kept>(?:ปี(?:งบประมาณ|งบฯ?|การศึกษา)?|fy)(?:${S}|\\.)*)(${SHORT})(?![0-9%]|[.,][0-9])`), (m, before) =>
    m[1].startsWith("fy") && is.letter.test(before) ? null : "25" + m[2]],
  [r(`(?:ปีงบฯ?|fy)(?=(?:${S}|\\.)*${BE}(?![0-9]))`), (m, before) => m[0] === "fy" && is.letter.test(before) ? null : "ปีงบประมาณ"],
  [r(`o(?:${S}|-)*0*([1-9][0-9]?)(?![0-9a-z])`), (m, before) => is.sign.test(before) ? null : "o" + m[1]],
  [/(?<kept>[0-9]),(?=[0-9][0-9][0-9](?![0-9]))/g, () => ""],
  [NO_LETTER, () => " "],
  [r(`(?<kept>[${T}]) `), () => ""],
  [r(` (?=[${T}])`), () => ""],
  [/^ | $/g, () => ""],
];

// One sign in its plainest form; most are theirs already.
const plain = sign => {
  const code = sign.codePointAt(0);
  if (code < 0x80) return code > 64 && code < 91 ? sign.toLowerCase() : sign;
  if (code >= 0x0e50 && code <= 0x0e59) return String.fromCharCode(code - 0x0e50 + 48);
  if (code >= 0x0e01 && code <= 0x0e5b && code !== 0x0e33) return sign;
  if (code >= 0xf700 && code <= 0xf71a) return SHIFTED[code - 0xf700];
  const apart = sign.normalize("NFKD").replace(DROPPED, "");
  return apart === sign ? sign : Array.from(apart, each => each === sign ? each : plain(each)).join("");
};

// The folded text; `starts` and `ends` tell for each of its signs where in the text it comes from.
const fold = text => {
  let signs = "", starts = [], ends = [], at = 0;
  for (const sign of text) {
    const found = plain(sign);
    for (let each = 0; each < found.length; each++) { starts.push(at); ends.push(at + sign.length); }
    signs += found;
    at += sign.length;
  }
  for (const [wanted, instead] of STEPS) {
    let made = "", from = null, to = null, done = 0, m;
    wanted.lastIndex = 0;
    while ((m = wanted.exec(signs))) {
      const end = wanted.lastIndex;
      const put = instead(m, signs.slice(Math.max(0, m.index - 14), m.index), signs.slice(end, end + 14));
      if (put === null || put === m[0]) continue;
      const begin = m.index + (m.groups && m.groups.kept ? m.groups.kept.length : 0);
      if (!from) from = [], to = [];
      made += signs.slice(done, begin) + put;
      for (let each = done; each < begin; each++) { from.push(starts[each]); to.push(ends[each]); }
      for (let each = 0; each < put.length; each++) { from.push(starts[begin]); to.push(ends[end - 1]); }
      done = end;
    }
    if (!from) continue;
    made += signs.slice(done);
    for (let each = done; each < signs.length; each++) { from.push(starts[each]); to.push(ends[each]); }
    signs = made, starts = from, ends = to;
  }
  return {text: signs, starts, ends};
};

// What is asked for: phrases, each folded. Spaces part them, but not within "…", nor within a date.
const phrases = asked => {
  const {text, starts, ends} = fold(asked);
  const quoted = [];
  for (const m of asked.matchAll(/["“”][^"“”]+["“”]/g)) quoted.push([m.index, m.index + m[0].length]);
  const found = [];
  let phrase = "";
  for (let at = 0; at < text.length; at++) {
    const gap = at ? asked.slice(ends[at - 1], starts[at]) : "";
    const within = quoted.some(([begin, end]) => begin <= starts[at - 1] && ends[at] <= end);
    const space = text[at] === " " && starts[at] >= ends[at - 1] ? asked.slice(starts[at], ends[at]) : "";
    if (phrase && /\s/.test(gap + space) && !within) {
      found.push(phrase);
      phrase = "";
    }
    phrase += text[at];
  }
  found.push(phrase);
  // The sign of an era without its year says nothing, where anything else is asked for.
  const told = found.filter(each => !/^\s*[พค]ศ\s*$/.test(each));
  // A year of the common era beside a month says the same as its Buddhist one.
  return [...new Set((told.some(each => each.trim()) ? told : found).map(each => each.trim().replace(r(`((?:${MONTHS.join("|")})25[0-9][0-9]) (?:19|20)[0-9][0-9](?![0-9])`), "$1")))].filter(Boolean);
};

// ---- data

const loaded = new Map();
window.oitgenSearch = data => { document.currentScript.found = data; };
window.oitgenSearch.fold = text => fold(text).text;
window.oitgenSearch.phrases = phrases;

const results = document.getElementById("results");
if (!results) return;
const told = results.dataset, status = document.getElementById("status"), more = document.getElementById("more");
const form = document.getElementById("search"), input = form.elements.q;
// From a disk the root is named by its page.
const root = told.root.replace(/[^/]*$/, ""), folder = told.index.replace(/[^/]*$/, "");

const load = address => {
  if (!loaded.has(address)) loaded.set(address, new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = () => { resolve(script.found); script.remove(); };
    script.onerror = () => { loaded.delete(address); script.remove(); reject(new Error(address)); };
    document.head.append(script);
  }));
  return loaded.get(address);
};
const file = (kind, digest) => load(`${folder}${kind}.${digest}.js`);

const SIGNS = Array.from({length: 0x5c}, (_, at) => String.fromCharCode(0x23 + at)).filter(sign => sign !== "\\").join("");
const VALUE = new Map([...SIGNS].map((sign, at) => [sign, at]));

// Which texts a list names; null where it names nearly all.
const numbers = (list, count) => {
  if (!list) return null;
  const lacking = list[0] === "!", named = new Uint8Array(count).fill(lacking ? 1 : 0);
  let gap = 0, last = -1;
  for (let at = lacking ? 1 : 0; at < list.length; at++) {
    const value = VALUE.get(list[at]);
    if (value >= 62) { gap = gap * (SIGNS.length - 62) + value - 62 + 1; continue; }
    last += gap * 62 + value + 1;
    named[last] = lacking ? 0 : 1;
    gap = 0;
  }
  return named;
};

// The texts that may hold all phrases, in the order of the cards. A few files say enough, those first that know most of the
// phrases' pairs; three digits in a row, which tell more than any pair, count for three.
const candidates = async (contents, asked) => {
  const place = pair => contents.pairs.reduce((last, [first], at) => first <= pair ? at : last, 0);
  const pairs = new Map(), weight = new Map();
  const want = (pair, points) => {
    if (pairs.has(pair)) return;
    const at = place(pair);
    pairs.set(pair, at);
    weight.set(at, (weight.get(at) || 0) + points);
  };
  for (const word of asked.flatMap(phrase => phrase.split(" "))) {
    for (let at = 0; at + 1 < word.length; at++) {
      want(word.slice(at, at + 2), 1);
      const three = word.slice(at, at + 3);
      if (/^[0-9]{3}$/.test(three)) want(String.fromCharCode(0xe000 + +three[0], 0xe100 + +three.slice(1)), 3);
    }
  }
  const wanted = new Set();
  let known = 0;
  for (const [at, points] of [...weight].sort((one, other) => other[1] - one[1])) {
    if (wanted.size === 8 || known >= Math.max(5, pairs.size / 2)) break;
    wanted.add(at);
    known += points;
  }
  const shards = new Map();
  if (contents.pairs.length) await Promise.all([...wanted].map(async at => shards.set(at, await file("pairs", contents.pairs[at][1]))));
  const filters = [];
  for (const [pair, at] of pairs) {
    if (!wanted.has(at)) continue;
    const entry = ` ${(shards.get(at) || {})[pair[0]] || ""} `, begin = entry.indexOf(` ${pair[1]}`);
    if (begin < 0) return [];
    const list = numbers(entry.slice(begin + 2, entry.indexOf(" ", begin + 1)), contents.count);
    if (list) filters.push(list);
  }
  return Array.from({length: contents.count}, (_, number) => number).filter(number => filters.every(list => list[number]));
};

const allCards = async contents => (await Promise.all(contents.cards.map(([digest]) => file("cards", digest)))).flat();

// `heads` are folded already: title, note, the two names of an item, then the files' names.
const card = ([title, note, code, year, address, lang, files, heads, first, counts], number) =>
  ({number, title, note, code, year, address, lang, files, heads: heads.split("\n"), first, counts});

// The words of one page or file, piece by piece.
const pieces = (contents, first, count) => {
  const wanted = [];
  let begin = 0;
  for (const [digest, held] of contents.words) {
    for (let at = Math.max(first, begin); at < Math.min(first + count, begin + held); at++) wanted.push([digest, at - begin]);
    begin += held;
    if (begin >= first + count) break;
  }
  return wanted.map(([digest, at]) => async () => (await file("words", digest))[at]);
};

// ---- looking

// A text that holds every phrase, with what to show of it; null for one that does not.
const looked = async (contents, found, asked) => {
  const heads = found.heads, missing = new Set(asked.filter(phrase => !heads.some(head => head.includes(phrase))));
  const lines = [];
  let first = found.first, where = -1, page = 0;
  for (let source = 0; source < found.counts.length; source++) {
    let before = "", pages = 1;
    const wanted = new Set(asked);
    for (const piece of pieces(contents, first, found.counts[source])) {
      if (!missing.size && (lines.length || before)) break;
      const words = await piece(), text = before + words;
      const folded = fold(text);
      const here = [...wanted].filter(phrase => folded.text.includes(phrase));
      for (const phrase of here) { wanted.delete(phrase); missing.delete(phrase); }
      if (here.length && where < 0) {
        where = source;
        page = pages + text.slice(0, folded.starts[folded.text.indexOf(here[0])]).split("\f").length - 1;
      }
      if (here.length && lines.length < 2 && (where === source || !lines.length)) lines.push(...excerpts(text, folded, asked).slice(0, 2 - lines.length));
      // A phrase may stand where two pieces meet.
      before = text.slice(-400);
      pages += text.slice(0, -400).split("\f").length - 1;
    }
    first += found.counts[source];
  }
  return missing.size ? null : {...found, lines, where, page};
};

// Where the phrases stand in a text: [begin, end, phrase] of each, in order.
const places = (folded, asked) => {
  const found = [];
  for (const phrase of asked) {
    for (let at = folded.text.indexOf(phrase), held = 0; at >= 0 && held < 200; at = folded.text.indexOf(phrase, at + phrase.length), held++) {
      found.push([folded.starts[at], folded.ends[at + phrase.length - 1], phrase]);
    }
  }
  return found.sort((one, other) => one[0] - other[0]);
};

// Up to two stretches of a text, where most phrases stand together, each with the places to mark.
const excerpts = (text, folded, asked) => {
  const all = places(folded, asked), made = [], left = new Set(all.map(each => each[2]));
  while (left.size && made.length < 2) {
    let best = null;
    for (let at = 0; at < all.length; at++) {
      const near = new Set();
      for (let next = at; next < all.length && all[next][1] <= all[at][0] + 150; next++) if (left.has(all[next][2])) near.add(all[next][2]);
      if (left.has(all[at][2]) && (!best || near.size > best.near.size)) best = {at: all[at], near};
    }
    best.near.add(best.at[2]);
    for (const phrase of best.near) left.delete(phrase);
    const [start, end] = best.at, begin = soft(text, start - 50, start, 1), stop = soft(text, Math.max(start + 160, end + 60), end, -1);
    made.push({begin, text: text.slice(begin, stop), before: begin > 0, after: stop < text.length,
      marks: all.filter(([from, to]) => from >= begin && to <= stop).map(([from, to]) => [from - begin, to - begin])});
  }
  return made.sort((one, other) => one.begin - other.begin);
};

// A place to cut near `at`, not beyond `limit`: after a space if there is one close by, never before a mark.
const soft = (text, at, limit, step) => {
  let place = Math.min(Math.max(at, 0), text.length);
  if (place === 0 || place === text.length) return place;
  for (let near = 0, here = place; near < 25 && here !== limit; near++, here += step) if (/\s/.test(text[here])) return here;
  while (place !== limit && r(`[${M}ะาำๅ\udc00-\udfff]`, "").test(text[place])) place += step;
  return place;
};

const score = (found, asked, joined) => {
  let points = 0;
  const [title] = found.heads;
  if (joined && found.heads.slice(2, 4).includes(joined)) points += found.files.length ? 60 : 100;
  for (const phrase of asked) {
    if (title.includes(phrase)) points += title === phrase ? 16 : title.startsWith(phrase) ? 12 : 10;
    else if (found.heads.some(head => head.includes(phrase))) points += 4;
  }
  return points;
};

// ---- showing

const element = (name, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children.filter(child => child !== ""));
  return made;
};
const marked = (text, marks) => {
  const made = [];
  let done = 0;
  for (const [begin, end] of marks) {
    if (begin < done) continue;
    made.push(text.slice(done, begin), element("mark", {textContent: text.slice(begin, end)}));
    done = end;
  }
  return [...made, text.slice(done)];
};
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => name in values ? values[name] : whole);

// A browser shows a PDF, at the right page; another document is kept under the name its officer gave it.
const linked = ([, name, address], paged) => ({href: root + address + paged, ...(/\.pdf$/i.test(address) ? {} : {download: name})});

const shown = (hit, asked) => {
  const at = hit.where > 0 ? hit.where : 0, own = hit.files[at];
  const paged = own && /\.pdf$/i.test(own[2]) && hit.where >= 0 && hit.page > 1 ? `#page=${hit.page}` : "";
  const title = element("a", own ? linked(own, paged) : {href: root + hit.address}, ...marked(hit.title, places(fold(hit.title), asked)));
  const parts = [element("h3", {}, title)];
  if (hit.note) parts.push(element("p", {className: "facts"}, ...marked(hit.note, places(fold(hit.note), asked))));
  for (const line of hit.lines) {
    parts.push(element("p", {className: "excerpt"}, line.before ? "… " : "", ...marked(line.text, line.marks), line.after ? " …" : ""));
  }
  if (hit.files.length) {
    const list = element("ul", {className: "found-files"});
    hit.files.forEach((each, number) => {
      const [format, name] = each;
      const link = element("a", linked(each, number === at ? paged : ""), element("b", {textContent: format}), " ",
        ...marked(name, places(fold(name), asked)));
      const page = number === at && paged ? element("span", {className: "note", textContent: " · " + fill(told.page, {page: hit.page})}) : "";
      list.append(element("li", {}, link, page));
    });
    list.append(element("li", {}, element("a", {href: root + hit.address, textContent: fill(hit.code ? told.item : told.place, {code: hit.code})})));
    parts.push(list);
  }
  return element("li", hit.lang === told.lang ? {} : {lang: hit.lang}, ...parts);
};

let turn = 0;
const show = async asked => {
  const mine = ++turn, wanted = phrases(asked);
  results.replaceChildren();
  results.removeAttribute("aria-busy");
  more.hidden = true;
  status.textContent = "";
  document.title = asked.trim() ? `${asked.trim()} – ${title}` : title;
  if (!wanted.length) {
    // Signs alone are no words; whoever asked for them is told all the same.
    if (asked.trim()) status.textContent = fill(told.none, {words: asked.trim()});
    return;
  }
  results.setAttribute("aria-busy", "true");
  const waiting = setTimeout(() => { if (mine === turn) status.textContent = told.busy; }, 400);
  try {
    const contents = await load(told.index);
    const [cards, left] = await Promise.all([allCards(contents), candidates(contents, wanted)]);
    const joined = fold(asked).text;
    const ranked = left.map(number => {
      const found = card(cards[number], number);
      return {...found, points: score(found, wanted, joined)};
    }).sort((one, other) => other.points - one.points || one.number - other.number);
    await page(mine, contents, ranked, wanted, asked, 0);
  } catch (problem) {
    if (mine === turn) status.textContent = told.failed;
  } finally {
    clearTimeout(waiting);
    if (mine === turn) results.removeAttribute("aria-busy");
  }
};

// The next twenty results; texts are looked into a few at a time, the likeliest first.
const page = async (mine, contents, ranked, wanted, asked, before) => {
  const size = +told.size;
  let count = before, few = 1;
  more.hidden = true;
  while (ranked.length && count < before + size) {
    // The very first is shown before the others are asked for.
    const some = ranked.splice(0, count ? Math.max(before + size - count, 6) : few);
    few = 5;
    const hits = some.map(found => looked(contents, found, wanted));
    for (const hit of hits) hit.catch(() => {});
    for (let at = 0; at < hits.length; at++) {
      const hit = await hits[at];
      if (mine !== turn) return;
      if (!hit) continue;
      if (count === before + size) { ranked.unshift(...some.slice(at)); break; }
      results.append(shown(hit, wanted));
      count++;
    }
  }
  const further = ranked.length > 0;
  status.textContent = !count ? fill(told.none, {words: asked.trim()}) : fill(further ? told.some : told.all, {count});
  more.hidden = !further;
  more.onclick = async () => {
    const last = results.lastElementChild;
    await page(mine, contents, ranked, wanted, asked, count).catch(() => { status.textContent = told.failed; });
    const next = last && last.nextElementSibling;
    if (next) next.querySelector("a").focus();
  };
};

const title = document.title;
const begin = () => {
  input.value = new URLSearchParams(location.search).get("q") || "";
  show(input.value);
};
form.addEventListener("submit", event => {
  event.preventDefault();
  history.pushState(null, "", `${location.pathname}?q=${encodeURIComponent(input.value.trim())}`);
  show(input.value);
});
input.addEventListener("keydown", event => {
  if (event.key === "Escape" && input.value) { event.preventDefault(); input.value = ""; }
});
addEventListener("popstate", begin);
begin();
// Whoever comes here is about to ask.
load(told.index).then(allCards).catch(() => {});
})();
