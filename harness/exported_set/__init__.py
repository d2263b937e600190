"""A reference data set of our own: what went over every interface in scenarios, in the layout of the published set."""
