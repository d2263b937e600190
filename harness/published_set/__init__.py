"""Scores what is built here against a Reference Test Data Set on disk, which its holder names: none is shipped."""
