"""The datasets of one item for search engines: schema.org Dataset as JSON-LD, data inside the page that no browser runs."""

import json
from collections.abc import Callable, Iterable
from typing import Any

from oitgen.model.datasets import Dataset
from oitgen.render.open_data.words import Words, temporal

# Written so, no text can end the element it stands in, or open another.
_ESCAPED = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})


def described(datasets: Iterable[Dataset], words: Words, url: Callable[[str], str]) -> str:
    """The JSON, fit for a script element as it is; empty for no dataset. `url` gives the address of an output path."""
    told = [_dataset(dataset, words, url) for dataset in datasets]
    if not told:
        return ""
    return json.dumps({"@context": "https://schema.org", "@graph": told}, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPED)


def _dataset(dataset: Dataset, words: Words, url: Callable[[str], str]) -> dict[str, Any]:
    licence = words.licence
    told = {
        "@type": "Dataset",
        "@id": url(words.landing(dataset)),
        "name": words.title(dataset),
        "description": words.description(dataset),
        "keywords": list(words.keywords(dataset)),
        "url": url(words.landing(dataset)),
        "inLanguage": "th",
        "isAccessibleForFree": True,
        "creator": _told({"@type": "GovernmentOrganization", "name": words.publisher, "email": words.email}),
        "license": licence.url if licence and licence.url else _told({"@type": "CreativeWork", "name": licence.name}) if licence else "",
        "temporalCoverage": temporal(dataset),
        "spatialCoverage": _told({"@type": "Place", "name": words.province}) if words.province else "",
        "dateModified": dataset.changed.isoformat() if dataset.changed else "",
        "distribution": [
            _told({"@type": "DataDownload", "name": each.title, "encodingFormat": each.type, "contentUrl": url(each.path)})
            for each in words.distributions(dataset, all_files=False)
        ],
    }
    return _told(told)


def _told(told: dict[str, Any]) -> dict[str, Any]:
    """What is known of it."""
    return {key: value for key, value in told.items() if value}
