"""Simulated paths on Ray: workers that host the JVM engine, and the app that cuts a job into chunks for them."""
