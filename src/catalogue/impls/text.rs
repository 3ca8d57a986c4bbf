//! Strings and what is written as one.

use std::{
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6},
    path::{Path, PathBuf},
};

use super::scalars;
use crate::catalogue::meta::Scalar;

scalars! {
    str => Scalar::Text;
    String => Scalar::Text;
    char => Scalar::Char;
    Path => Scalar::Text;
    PathBuf => Scalar::Text;
    IpAddr => Scalar::Formatted("ip");
    Ipv4Addr => Scalar::Formatted("ipv4");
    Ipv6Addr => Scalar::Formatted("ipv6");
    SocketAddr => Scalar::Text;
    SocketAddrV4 => Scalar::Text;
    SocketAddrV6 => Scalar::Text;
}
