/** Set by the build; see `scripts/build.mjs`. */
declare const SAMPADAK_VERSION: string;

/** Version of the package. */
export const version = typeof SAMPADAK_VERSION === 'string' ? SAMPADAK_VERSION : '0.0.0-source';
