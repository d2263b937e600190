"""What scenarios can see: what Users are shown, what devices answer, and what they truly hold."""
