"""Features that compare the worlds with and without the Modifications."""

from pytest_bdd import scenarios

from sitrig.harness.packs import FEATURES

scenarios("regression", features_base_dir=FEATURES)
