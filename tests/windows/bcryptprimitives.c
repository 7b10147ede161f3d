/* For tests under Wine 8 only, never in a package: Windows has this library since Vista, Wine
   only since 9. Rust's standard library asks it for the numbers that hash tables begin with. */
#include <windows.h>

BOOLEAN WINAPI SystemFunction036(PVOID buffer, ULONG count); /* RtlGenRandom, of advapi32 */

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE buffer, SIZE_T count) {
    return SystemFunction036(buffer, (ULONG)count);
}
