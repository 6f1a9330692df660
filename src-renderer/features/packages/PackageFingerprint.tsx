/** SM3 of a whole package in groups of eight, as two people read it to each other. */
import './packages.css';

export function PackageFingerprint({ value }: { readonly value: string }) {
  return <span className="digits">{value.match(/.{1,8}/g)?.join(' ')}</span>;
}
