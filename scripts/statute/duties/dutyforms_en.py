"""How the translation says an operative word, and which words are no more than the subject. Tables only."""

from __future__ import annotations

from collections.abc import Mapping

OPERATIVES: Mapping[str, str] = {
    "应当": "shall",
    "必须": "must|shall",
    "可以": "may",
    "不得": "(?:shall|may|must) not",
    "禁止": "(?:is|are) (?:strictly )?prohibited",
    "严禁": "(?:is|are) strictly prohibited",
    "有权": "(?:has|have) the right",
    "无权": "(?:has|have) no right",
    "负责": "(?:is|are) responsible",
    "鼓励": "(?:is|are) encouraged|encourages?",
    "支持": "(?:is|are) supported|[Ss]upport is given to|supports?(?: and (?:ensures?|guarantees?|protects?))?",
}
"""By the word, or the first of two (支持和保障)."""
SUBJECT_WORDS = (
    "the|this|these|a|an|and|or|all|any|each|both|other|others|of|kind|as|well|such|their|its|respective|they|it"
    "|department|institution|organization|government|municipality|state|country"
)
"""Beside the words of actors' names; plurals without their s."""
LIMITING = (
    "in|for|when|where|if|provided|except|with|without|on|upon|after|before|under|by|according|subject|unless"
)
"""Open what stands before the subject and limits what follows."""
ACTING = " in "
"""Between those who are supported and what they do."""
