"""Parse & Correlate: what a device sent, verified, opened and told in the XML of the MMC schema.

It stands on a User's side; MMC XML never travels to or from the DCC.
"""
