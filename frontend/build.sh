#!/bin/sh
# Puts the browser's files (KERN-UX, its fonts, htmx, our own styles, their licences) into the first
# folder named, and the fonts of printed sheets into the second. Run by Maven at every build, so it does nothing when nothing changed.
set -eu

target=$1
sheets=$2
here=$(cd "$(dirname "$0")" && pwd)
installed=$here/node_modules/.package-lock.json
kern=$here/node_modules/@kern-ux/native
htmx=$here/node_modules/htmx.org

install_packages() {
  for tool in node npm; do
    if ! command -v "$tool" >/dev/null 2>&1; then
      echo "Zubringer: '$tool' is missing. The pages need Node.js 18 or newer with npm to be built" \
        "(Debian/Ubuntu: apt-get install nodejs npm)." >&2
      exit 1
    fi
  done
  if ! (cd "$here" && npm ci --prefer-offline --ignore-scripts --no-audit --no-fund --loglevel=error); then
    echo "Zubringer: npm could not fetch KERN-UX and htmx (see above). Is the package registry reachable?" >&2
    exit 1
  fi
  touch "$installed"
}

copy() {
  if [ ! -e "$2" ] || [ "$1" -nt "$2" ]; then
    cp "$1" "$2"
  fi
}

if [ ! -e "$installed" ] || [ "$here/package-lock.json" -nt "$installed" ]; then
  install_packages
fi
mkdir -p "$target/fonts/fira-sans" "$target/licences" "$sheets"
copy "$kern/dist/kern.min.css" "$target/kern.css"
copy "$here/fonts.css" "$target/fonts/fonts.css"
for weight in Regular Italic Medium SemiBold Bold; do
  copy "$kern/dist/fonts/fira-sans/FiraSans-$weight.woff2" "$target/fonts/fira-sans/FiraSans-$weight.woff2"
done
for weight in Regular Bold; do
  copy "$kern/dist/fonts/noto-sans/NotoSans-$weight.woff" "$sheets/NotoSans-$weight.woff"
done
copy "$htmx/dist/htmx.min.js" "$target/htmx.js"
copy "$kern/LICENSE.md" "$target/licences/kern-ux.txt"
copy "$htmx/LICENSE" "$target/licences/htmx.txt"
copy "$here/zubringer.css" "$target/zubringer.css"
copy "$here/favicon.svg" "$target/favicon.svg"
