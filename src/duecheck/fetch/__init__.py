"""The only door to the network: guard, pace, robots, retries, caps, names."""
