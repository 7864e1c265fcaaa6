"""The investigation notebook: kept in the reader's browser, sent nowhere."""
