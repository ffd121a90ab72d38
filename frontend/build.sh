#!/bin/sh
# Puts the browser's files (KERN-UX, htmx, our own) into the folder named. Run by Maven.
set -eu
mkdir -p "$1"
