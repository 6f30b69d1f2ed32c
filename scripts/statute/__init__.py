"""The pure core: raw text in, a statute with its apparatus out. Knows neither MkDocs nor the command line.

`read` → `clean` → `parse` make a tree of a raw text; `edition` gathers what stands around it.
"""
