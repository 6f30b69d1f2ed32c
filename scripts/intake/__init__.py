"""A file as it was received (.txt, .md, .html, .docx) → an edition of its own: `split_articles.py --new`."""
