"""Terms: where they are defined and where they stand."""
