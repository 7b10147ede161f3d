//! Registers (sổ theo dõi).
