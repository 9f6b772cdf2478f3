// Exact fractions: shares are added as they are and rounded once, at the end.
#pragma once

#include <cstdint>
#include <map>

namespace duban::base {

/// A fraction of integers, as it is; the denominator is above 0.
struct Fraction {
  std::int64_t part = 0, whole = 1;
};

/// A sum of fractions, exact whatever their denominators.
class FractionSum {
 public:
  void add(Fraction term) { terms_[term.whole] += term.part; }
  /// The sum × `times` ÷ `by` (above 0), to the next integer, halves up. Exact as long as the
  /// common denominator keeps within 128 bits (any fourteen different lengths of a year's spans);
  /// beyond that, what lies within 10^-9 of a half counts as a half.
  [[nodiscard]] std::int64_t rounded(std::int64_t times, std::int64_t by) const;
  /// The sum ÷ `by` to an integer such that rounding it further, to tens or to hundreds, gives what
  /// the exact sum gives: never two roundings up in a row.
  [[nodiscard]] std::int64_t printable(std::int64_t by) const;

 private:
  std::map<std::int64_t, std::int64_t> terms_;  ///< part by denominator
};

/// The same of one fraction.
std::int64_t rounded(Fraction fraction, std::int64_t times, std::int64_t by = 1);
std::int64_t printable(Fraction fraction);

}  // namespace duban::base
