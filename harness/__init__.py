"""Drives a system under test as its Users would, and keeps the evidence."""
