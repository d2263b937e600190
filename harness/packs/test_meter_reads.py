"""Features of reading a meter."""

from pytest_bdd import scenarios

from sitrig.harness.packs import FEATURES

scenarios("meter_reads", features_base_dir=FEATURES)
