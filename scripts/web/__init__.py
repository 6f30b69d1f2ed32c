"""The side of MkDocs: hooks, controls, the preview."""
