"""Bytes → lines: what a file holds, put right where there is no doubt, every edit kept."""
