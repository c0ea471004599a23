/** A built site as zips that open from a memory stick, without a server. */
export { bundleSite, type BundleKind, type SiteBundle } from './bundle-site.ts';
export { writeZip } from './zip-file.ts';
