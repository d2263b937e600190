"""Features of what a meter can do by its true ESME Variant."""

from pytest_bdd import scenarios

from sitrig.harness.packs import FEATURES

scenarios("variants", features_base_dir=FEATURES)
