"""The world of the tests: services, a database a worker, people, a model server."""
