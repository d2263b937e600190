"""Features of commands that a User takes to the HAN itself."""

from pytest_bdd import scenarios

from sitrig.harness.packs import FEATURES

scenarios("local_delivery", features_base_dir=FEATURES)
