"""The TOML files of an edition → records."""
