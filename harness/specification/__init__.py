"""Test case specifications, one page per use case and per Service Request Variant, written from the features."""
