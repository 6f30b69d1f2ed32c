"""The laws that the edition cites, as far as their texts are at hand.

    laws/<id>/source.txt ─folder┐
                                ├→ LawText ─cited→ what each citation opens ─quotes, currency→ problems
    a data set ─────────dataset┘

`cite` says which law and provision words name; here the law's own text says whether there is such a provision, and
what it reads. Nothing of it is needed: without texts an edition is complete, and its citations lead to the list of
laws.
"""
