declare module 'siphash' {
  const siphash: {
    /** SipHash-2-4 of bytes under a key of four words; two words. */
    hash: (key: Uint32Array, bytes: Uint8Array) => { h: number, l: number }
  }
  export default siphash
}
