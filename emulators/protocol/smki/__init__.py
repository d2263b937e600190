"""SMKI: certificates, key stores, a test PKI and the XML signature profile of DUIS."""
