// Sums of fractions in 128 bits.
#include "base/fraction.hpp"

#include <cmath>

namespace duban::base {

namespace {

__extension__ using Wide = __int128;

/// Floor of a ÷ b, b above 0.
Wide floor_of(Wide a, Wide b) {
  const Wide whole = a / b;
  return a % b < 0 ? whole - 1 : whole;
}

/// a × b within 126 bits; false when it is not.
bool multiply(Wide a, Wide b, Wide& product) {
  return !__builtin_mul_overflow(a, b, &product) && product < (Wide{1} << 126) &&
         product > -(Wide{1} << 126);
}

}  // namespace

std::int64_t FractionSum::rounded(std::int64_t times, std::int64_t by) const {
  Wide part = 0, whole = 1;
  bool exact = true;
  for (const auto& [denominator, numerator] : terms_) {
    Wide a = whole, b = denominator;
    while (b != 0) {
      const Wide rest = a % b;
      a = b;
      b = rest;
    }
    Wide widened = 0, scaled = 0;
    exact = exact && multiply(part, denominator / a, widened) &&
            multiply(whole / a, numerator, scaled) && multiply(whole, denominator / a, whole);
    if (!exact) break;
    part = widened + scaled;
  }
  Wide twice = 0, under = 0, step = 0;
  if (exact && multiply(part, Wide{times} * 2, twice) && multiply(whole, by, under) &&
      multiply(under, 2, step))
    return static_cast<std::int64_t>(floor_of(twice + under, step));
  long double sum = 0;
  for (const auto& [denominator, numerator] : terms_)
    sum += static_cast<long double>(numerator) / static_cast<long double>(denominator);
  sum = sum * static_cast<long double>(times) / static_cast<long double>(by);
  return static_cast<std::int64_t>(std::floor(sum + 0.5L + 1e-9L));
}

std::int64_t FractionSum::printable(std::int64_t by) const {
  const std::int64_t near = rounded(1, by);
  for (const std::int64_t coarse : {10, 100}) {
    const auto again = static_cast<std::int64_t>(floor_of(Wide{near} + coarse / 2, coarse));
    if (again != rounded(1, coarse * by)) return near - 1;
  }
  return near;
}

std::int64_t printable(Fraction fraction) {
  FractionSum sum;
  sum.add(fraction);
  return sum.printable(1);
}

std::int64_t rounded(Fraction fraction, std::int64_t times, std::int64_t by) {
  FractionSum sum;
  sum.add(fraction);
  return sum.rounded(times, by);
}

}  // namespace duban::base
