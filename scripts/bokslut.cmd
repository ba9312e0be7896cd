@echo off
rem Runs Bokslut on Windows; builds it when the jar is missing or older than a source file.
rem Not tried on Windows by its authors: see README.
setlocal
set "root=%~dp0.."
set "jar=%root%\target\bokslut.jar"
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"

if not exist "%root%\.models\swe.traineddata" (
  "%java%" "%root%\scripts\Setup.java" "%root%"
  if errorlevel 1 exit /b 69
)
set "stale="
if not exist "%jar%" set "stale=1"
if not defined stale (
  powershell -NoProfile -Command "$j=(Get-Item '%jar%').LastWriteTimeUtc; if (Get-ChildItem -Recurse -File '%root%\src\main','%root%\dictionaries','%root%\.models','%root%\pom.xml' | Where-Object { $_.LastWriteTimeUtc -gt $j } | Select-Object -First 1) { exit 1 }"
  if errorlevel 1 set "stale=1"
)
if defined stale (
  echo bokslut: building ^(only after a change of the sources^) 1>&2
  pushd "%root%"
  call mvn -q -B -ntp -Dmaven.test.skip=true package 1>&2
  if errorlevel 1 (
    popd
    echo bokslut: the build failed; its messages are above. 1>&2
    exit /b 69
  )
  popd
)
"%java%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 %BOKSLUT_JAVA_OPTS% -Dfile.encoding=UTF-8 -jar "%jar%" %*
exit /b %ERRORLEVEL%
