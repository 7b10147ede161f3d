//! Figures (số liệu).
