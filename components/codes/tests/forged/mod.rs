//! What a forger can do too: a sound head and checksum around any body.

/// One code around a body, as FORMAT.md has it.
pub fn forged(body: &[u8]) -> String {
    let checksum = crc32fast::hash(body);
    let letters = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    let name: String =
        (0..4).map(|n| letters[(checksum >> (5 * n)) as usize % 32] as char).collect();
    let whole = [&checksum.to_be_bytes()[..], body].concat();
    format!("MADO1:{name}:1/1:{}", base45::encode(whole))
}
