#!/usr/bin/env bash
# Builds a sealed package (.cfp, format version 1) with nothing but bash, coreutils and OpenSSL 3: the counterpart of
# docs/open-package.sh. What it builds must be taken in by the application, though not one line of the application made it.
# For tests, not for work: keys pass as arguments to openssl, and nothing is checked for the sender.
#
#   build-package-with-openssl.sh SENDER.pem MANIFEST OUTPUT.cfp RECIPIENT.cfc... -- TYPE:MEDIA:NAME:FILE...
#
# SENDER.pem is the sender's private signing key (SM2). MANIFEST is the manifest in canonical form with four marks in place of
# what only the building knows: "@FROM@", "@HEADER@" and, without quotes, @TO@ and @ENTRIES@.
# The recipients' cards give their encryption keys. Entries stand in the given order, the events first; a name must not
# contain a quote, a backslash or a colon.
set -euo pipefail
export LC_ALL=C

fail() {
  echo "refused: $*" >&2
  exit 1
}

[ $# -ge 6 ] || fail "usage: build-package-with-openssl.sh SENDER.pem MANIFEST OUTPUT.cfp RECIPIENT.cfc... -- TYPE:MEDIA:NAME:FILE..."
sender=$1 template=$2 output=$3
shift 3
recipients=()
while [ $# -gt 0 ] && [ "$1" != -- ]; do
  recipients+=("$1")
  shift
done
[ "${1:-}" = -- ] || fail "-- is missing before the entries"
shift
[ $# -gt 0 ] || fail "no entries"
[ ! -e "$output" ] || fail "$output exists"

umask 077
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

to_hex() { od -An -v -tx1 | tr -d ' \n'; }
from_hex() { printf '%b' "$(sed 's/../\\x&/g')"; }
hex() { printf '%s' "$1" | from_hex; }
sm3() { openssl dgst -sm3 -r | cut -c1-64; }
hmac() { openssl mac -digest SM3 -macopt "hexkey:$1" HMAC | tr 'A-F' 'a-f' | tr -d '\n'; }
key_id() { { printf 'CHENGFU1 key'; hex "$1"; } | sm3 | cut -c1-32; }
size_of() { stat -c %s "$1"; }

# --- Keys of this package -----------------------------------------------------------------------------------------
file_key=$(openssl rand -hex 32)
salt=$(openssl rand -hex 16)
derive() {
  openssl kdf -keylen "$2" -kdfopt digest:SM3 -kdfopt "hexkey:$file_key" -kdfopt "hexsalt:$salt" \
    -kdfopt "info:$1" HKDF | tr -d ':\n' | tr 'A-F' 'a-f'
}
header_key=$(derive 'CHENGFU1 header' 32)
encryption_key=$(derive 'CHENGFU1 enc' 16)
mac_key=$(derive 'CHENGFU1 mac' 32)
hex "$file_key" > "$work/file.key"

# --- Stanzas, ascending by the recipients' key ids ----------------------------------------------------------------
for card in "${recipients[@]}"; do
  public=$(grep -oE '"encPub":"04[0-9a-f]{128}"' "$card" | cut -d '"' -f 4)
  [ -n "$public" ] || fail "no encryption key in $card"
  echo "$(key_id "$public") $public"
done | sort > "$work/recipients"
: > "$work/stanzas"
to=''
while read -r id public; do
  hex "3059301306072a8648ce3d020106082a811ccf5501822d034200$public" > "$work/recipient.der"
  # OpenSSL's ciphers have 130 to 142 bytes, save for the improbable ephemeral point with short coordinates.
  length=0
  while [ "$length" -lt 130 ] || [ "$length" -gt 160 ]; do
    openssl pkeyutl -encrypt -pubin -keyform DER -inkey "$work/recipient.der" -in "$work/file.key" -out "$work/cipher"
    length=$(size_of "$work/cipher")
  done
  tag=$({ printf 'CHENGFU1 tag'; hex "$salt$public"; } | sm3 | cut -c1-8)
  { hex "01$tag$(printf '%04x' "$length")"; cat "$work/cipher"; } >> "$work/stanzas"
  to="$to${to:+,}\"$id\""
done < "$work/recipients"

# --- Prefix, header, header MAC -----------------------------------------------------------------------------------
{ hex "${salt}10$(printf '%02x' "${#recipients[@]}")"; cat "$work/stanzas"; } > "$work/header"
{ printf 'CHENGFU1'; hex "00010001$(printf '%08x' "$(size_of "$work/header")")"; cat "$work/header"; } > "$work/opening"
mac=$(hmac "$header_key" < "$work/opening")
hex "$mac" >> "$work/opening"
header_digest=$(sm3 < "$work/opening")

# --- Manifest and signature ---------------------------------------------------------------------------------------
: > "$work/content"
entries=''
for entry in "$@"; do
  IFS=: read -r type media name file <<< "$entry"
  [ -r "$file" ] || fail "cannot read $file"
  cat "$file" >> "$work/content"
  entries="$entries${entries:+,}{\"media\":\"$media\",\"name\":\"$name\",\"size\":$(size_of "$file"),\"sm3\":\"$(sm3 < "$file")\",\"type\":\"$type\"}"
done
signing_key=$(openssl pkey -in "$sender" -pubout -outform DER | tail -c 65 | to_hex)
manifest=$(< "$template")
manifest=${manifest/@FROM@/$(key_id "$signing_key")}
manifest=${manifest/@HEADER@/$header_digest}
manifest=${manifest/@TO@/[$to]}
manifest=${manifest/@ENTRIES@/[$entries]}
printf '%s' "$manifest" > "$work/manifest"
{ printf 'CHENGFU1 manifest\n'; cat "$work/manifest"; } > "$work/signed"
openssl dgst -sm3 -sign "$sender" -sigopt distid:1234567812345678 -out "$work/signature" "$work/signed"
{
  hex "$(printf '%08x' "$(size_of "$work/manifest")")"
  cat "$work/manifest"
  hex "$(printf '%04x' "$(size_of "$work/signature")")"
  cat "$work/signature" "$work/content"
} > "$work/plain"

# --- Encryption and chunks ----------------------------------------------------------------------------------------
openssl enc -e -sm4-ctr -K "$encryption_key" -iv 00000000000000000000000000000000 -in "$work/plain" -out "$work/sealed"
total=$(size_of "$work/sealed")
chunks=$(((total + 65535) / 65536))
cp "$work/opening" "$work/package"
for ((index = 0; index < chunks; index++)); do
  dd if="$work/sealed" bs=65536 skip="$index" count=1 status=none > "$work/chunk"
  if [ "$index" -eq $((chunks - 1)) ]; then final=1; else final=0; fi
  tag=$({ hex "$(printf '%016x%02x%08x' "$index" "$final" "$(size_of "$work/chunk")")"; cat "$work/chunk"; } | hmac "$mac_key")
  { cat "$work/chunk"; hex "$tag"; } >> "$work/package"
done

# --- Trailer ------------------------------------------------------------------------------------------------------
fingerprint=$(sm3 < "$work/package")
{ printf 'CFUEND1\n'; hex "$fingerprint"; } >> "$work/package"
mv "$work/package" "$output"
echo "package $fingerprint"
