"""Features of commanding a meter."""

from pytest_bdd import scenarios

from sitrig.harness.packs import FEATURES

scenarios("meter_control", features_base_dir=FEATURES)
