"""What a person looks at, made by one command: pages in a browser, archives in a viewer."""
