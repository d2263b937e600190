"""Features of the way into the DSP."""

from pytest_bdd import scenarios

from sitrig.harness.packs import FEATURES

scenarios("door", features_base_dir=FEATURES)
