// What LeakSanitizer need not tell of: libxlsxwriter 1.1.4 copies the formula of a list validation
// twice and frees one copy.

extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() { return "leak:lxw_strdup\n"; }
