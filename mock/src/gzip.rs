//! Wraps bytes as gzip, which clients have to take apart as any other; nothing is made smaller.

/// How many bytes a stored block holds.
const BLOCK: usize = u16::MAX as usize;

/// The bytes as gzip (RFC 1952) in blocks without compression (RFC 1951, 3.2.4).
pub(crate) fn gzip(bytes: &[u8]) -> Vec<u8> {
    // The method is deflate; no flags, no time, no operating system.
    let mut out = vec![0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255];
    let blocks = bytes.len().div_ceil(BLOCK).max(1);
    for index in 0..blocks {
        let block = &bytes[index * BLOCK..bytes.len().min((index + 1) * BLOCK)];
        // A block is never longer than its sixteen bits can say.
        let length = block.len() as u16;
        out.push(u8::from(index + 1 == blocks));
        out.extend(length.to_le_bytes());
        out.extend((!length).to_le_bytes());
        out.extend(block);
    }
    out.extend(crc32(bytes).to_le_bytes());
    // The length modulo 2 to the 32nd, as the format has it.
    out.extend((bytes.len() as u32).to_le_bytes());
    out
}

fn crc32(bytes: &[u8]) -> u32 {
    let byte = |crc: u32, byte: &u8| (0..8).fold(crc ^ u32::from(*byte), |crc, _| bit(crc));
    !bytes.iter().fold(!0, byte)
}

fn bit(crc: u32) -> u32 {
    (crc >> 1) ^ (0xEDB8_8320 & (crc & 1).wrapping_neg())
}

#[cfg(test)]
mod tests {
    /// The checksums and blocks are those that Python's `gzip.compress(…, 0)` writes.
    #[track_caller]
    fn check(text: &str, expected: &str) {
        let hex: String = super::gzip(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(hex, expected, "{text:?}");
    }

    #[test]
    fn short() {
        check("", "1f8b08000000000000ff010000ffff0000000000000000");
        check("hello", "1f8b08000000000000ff010500faff68656c6c6f86a6103605000000");
    }

    #[test]
    fn long() {
        let bytes = super::gzip(&[b'a'; 70_000]);
        assert_eq!((bytes.len(), &bytes[10..15]), (70_000 + 10 + 5 + 5 + 8, &[0, 0xff, 0xff, 0, 0][..]));
        assert_eq!(bytes[10 + 5 + 65_535..][..5], [1, 0x71, 0x11, 0x8e, 0xee]);
    }
}
