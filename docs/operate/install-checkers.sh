#!/usr/bin/env bash
# Installs hledger and beancount (Debian and Ubuntu packages) if they are absent. With them the tests
# have the journal checked by programs that are not ours; without them those tests are skipped, and
# say so.
set -eu
missing=()
command -v hledger > /dev/null || missing+=(hledger)
command -v bean-check > /dev/null || missing+=(beancount)
if [ ${#missing[@]} -eq 0 ]; then
  echo "hledger and beancount are there."
  exit 0
fi
if ! command -v apt-get > /dev/null; then
  echo "No apt-get here: please install ${missing[*]}." >&2
  exit 1
fi
as_root=()
[ "$(id -u)" -eq 0 ] || as_root=(sudo)
"${as_root[@]}" apt-get update
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
  apt-get install -y --no-install-recommends "${missing[@]}"
