"""What every output shows of an edition: names, addresses, marks, words. It knows no Markdown and no MkDocs."""
