/** What is no letter and no digit, or nothing to see. */
const unreadable = /[^\p{L}\p{M}\p{N}]|\p{Default_Ignorable_Code_Point}/gu

/**
 * An address as a browser shows it: letters and digits of any script in the place of their percent codes. All else
 * stays encoded, such as blanks, marks of direction and what nobody would see.
 */
export function readableAddress(address: string): string {
  return address.replace(/(?:%[89a-f][\da-f])+/gi, readable)
}

function readable(encoded: string): string {
  try {
    return decodeURIComponent(encoded).replace(unreadable, character => encodeURIComponent(character))
  }
  catch {
    // No UTF-8: nobody knows what it says.
    return encoded
  }
}
