"""What a change does to the edition, for whoever decides on it: as readers see it, in both languages.

now, before  two readings                → facts   what readers see, one by one
facts        of both                     → difference: which are new, gone, or say something else
pages        of both                     → addresses that no longer open
all of it                                → report  Markdown
"""
