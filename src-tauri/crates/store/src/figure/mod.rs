//! Values of figures.
