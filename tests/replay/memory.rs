//! Memory does not grow with the recording.

use std::{
    fmt::Write as _,
    fs,
    io::Write as _,
    process::{Child, Command, Stdio},
    thread,
    time::Duration,
};

/// The most memory that a process has had so far, in KiB; `None` where it has ended.
fn peak(child: &Child) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{}/status", child.id())).ok()?;
    status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?.trim().strip_suffix(" kB")?.parse().ok()
}

/// The peak memory of a replay of so many MB, most of whose lines have a member of their own name.
fn peak_over(megabytes: usize) -> u64 {
    let root = env!("CARGO_MANIFEST_DIR");
    let args = ["replay", "2.31.0", "--root", root, "--jobs", "2", "--quiet", "--event", "chat_stream_notify_message"];
    let mut child = Command::new(env!("CARGO_BIN_EXE_wireproof"))
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    let writer = thread::spawn(move || {
        let mut number = 0_u64;
        for _ in 0..megabytes {
            let mut block = String::with_capacity(1 << 20);
            while block.len() < 1_000_000 {
                let text = "x".repeat(900);
                writeln!(block, "{{\"member_{number}\":\"{text}\",\"queue_update\":true}}").unwrap();
                number += 1;
            }
            input.write_all(block.as_bytes()).unwrap();
        }
        drop(input);
    });
    let mut greatest = 0;
    while child.try_wait().unwrap().is_none() {
        greatest = greatest.max(peak(&child).unwrap_or(0));
        thread::sleep(Duration::from_millis(2));
    }
    writer.join().unwrap();
    assert!(child.wait().unwrap().success());
    greatest
}

#[cfg(target_os = "linux")]
#[test]
fn memory_is_flat() {
    let [small, large] = [20, 100].map(peak_over);
    assert!(small > 1000, "{small} KiB is no measurement");
    assert!(large < small * 5 / 4, "{small} KiB for 20 MB, and {large} KiB for 100 MB");
}
